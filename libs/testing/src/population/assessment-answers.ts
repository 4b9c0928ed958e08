import { addDays, type Day } from '@throughline/domain/calendar';
import { assessmentQuestions, type Question } from '@throughline/domain/assessment';
import type { Course } from '../course/course';
import type { Random } from '../random';
import type { PartName } from '../rows';
import { figures, parentalStatuses, workStatuses } from './figures';
import { sentences } from './sentences';

export interface InventedAnswer {
  readonly part: PartName;
  readonly question: string;
  readonly value: string | number | boolean | null;
  readonly gap: 'not-asked' | 'declined' | 'not-known' | null;
}

/** What of the assessment has been done, and what decides its answers. */
export interface AnswersOptions {
  readonly course: Course;
  readonly sex: 'M' | 'F';
  readonly age: number;
  readonly before: boolean;
  readonly completeOn: Day | null;
  /** Questions that nobody answered. */
  readonly leaveOut: ReadonlySet<string>;
}

type Value = string | number | boolean | null;

/** Answers of the parts that were held, in the order of the questions. */
export function answersOf(random: Random, options: AnswersOptions): InventedAnswer[] {
  const { course } = options;
  const held = new Set<PartName>(['screening']);
  if (course.initialAt !== null) held.add('initial');
  if (course.comprehensiveAt !== null) held.add('comprehensive');
  const values = valuesOf(random, options);
  return assessmentQuestions.flatMap((question): InventedAnswer[] => {
    if (!held.has(question.part) || options.leaveOut.has(question.code)) return [];
    const complete = question.part !== 'comprehensive' || options.completeOn !== null;
    if (!random.chance(question.code === 'substances.main' ? 0.997 : complete ? 0.985 : 0.5)) return [];
    const value = values(question);
    if (value === null) return [];
    const answer = { part: question.part, question: question.code };
    if (question.ndtms !== undefined && !question.code.startsWith('substances.') && random.chance(0.015))
      return [{ ...answer, value: null, gap: random.pick(['declined', 'not-known'] as const) }];
    return [{ ...answer, value, gap: null }];
  });
}

/** The value of each question, null where the question is not shown or has no answer. */
function valuesOf(random: Random, options: AnswersOptions): (question: Question) => Value {
  const { course, sex, age } = options;
  const figure = figures[course.group];
  const drinks = course.main === 'alcohol' || course.second === 'alcohol' || random.chance(0.25);
  const heavy = course.main === 'alcohol';
  const parent = random.weighted(parentalStatuses);
  const living = parent.startsWith('all') || parent.startsWith('some');
  const tested = random.chance(0.5);
  const [housed, urgent] = figure.housing;
  const fixed: Readonly<Record<string, () => Value>> = {
    'substances.main': () => course.main,
    'substances.second': () => course.second,
    'substances.third': () => null,
    'alcohol.uses': () => drinks,
    'risk.immediate': () => course.priority?.reason === 'immediate-risk',
    'risk.summary': () => random.pick(sentences.risk),
    'substances.main-age-first-used': () => Math.min(age - 1, random.bell(course.group === 'opiate' ? 21 : 16, 4, 11, 40)),
    'substances.main-route': () => random.weighted(figure.route),
    'substances.injecting': () => random.weighted(figure.injecting),
    'alcohol.drinking-days': () => (drinks ? random.bell(heavy ? 22 : 8, 6, 0, 28) : null),
    'alcohol.units': () => (drinks ? random.bell(heavy ? 22 : 7, 8, 1, 60) : null),
    'treatment.previous': () => options.before,
    'housing.need': () => (random.chance(housed) ? (random.chance(urgent) ? 'urgent' : 'problem') : 'none'),
    'work.status': () => (age < 18 ? 'student' : random.weighted(workStatuses)),
    'family.parental-status': () => (age < 18 ? 'not-a-parent' : parent),
    'family.children-in-home': () => (living && age >= 18 ? random.int(1, 3) : 0),
    'health.pregnant': () => (sex === 'F' ? course.priority?.reason === 'pregnant' || (age < 45 && random.chance(0.02)) : null),
    'health.mental-health-need': () => random.chance(figure.mentalHealthNeed),
    'abuse.domestic-current': () => course.priority?.reason === 'domestic-abuse' || random.chance(0.08),
    'health.hepatitis-c-status': () =>
      tested
        ? 'accepted'
        : random.weighted([
            [30, 'refused'],
            [20, 'not-offered'],
          ]),
    'health.hepatitis-c-tested-on': () => (tested && options.completeOn ? addDays(options.completeOn, -random.int(0, 20)) : null),
    'health.hepatitis-b-status': () =>
      random.weighted([
        [20, 'accepted'],
        [40, 'refused'],
        [25, 'immunised'],
        [13, 'not-offered'],
        [2, 'acquired-immunity'],
      ]),
    'health.hepatitis-b-vaccinations': () => null,
    'health.assessed-on': () => (random.chance(0.6) ? options.completeOn : null),
  };
  return (question) => {
    const audit = /^audit\.q(\d+)$/.exec(question.code)?.[1];
    if (audit !== undefined) return drinks ? auditAnswer(random, Number(audit), heavy) : null;
    return fixed[question.code]?.() ?? textOf(random, question);
  };
}

/** The last two items of AUDIT know only 0, 2 and 4. */
function auditAnswer(random: Random, item: number, heavy: boolean): number {
  const answer = random.bell(heavy ? 2.9 : 0.9, 1, item === 1 ? 1 : 0, 4);
  return item >= 9 ? Math.round(answer / 2) * 2 : answer;
}

function textOf(random: Random, question: Question): string | null {
  if (question.type !== 'text') return null;
  return random.chance(0.7) ? random.pick(question.section === 'strengths' ? sentences.strengths : sentences.history) : null;
}
