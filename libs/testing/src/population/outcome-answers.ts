import type { Course } from '../course/course';
import type { Random } from '../random';

/** TOP item of a main substance. */
const itemOf: Readonly<Record<string, string>> = {
  heroin: 'OPIUSE',
  'methadone-illicit': 'OPIUSE',
  'buprenorphine-illicit': 'OPIUSE',
  codeine: 'OPIUSE',
  tramadol: 'OPIUSE',
  fentanyl: 'OPIUSE',
  nitazene: 'OPIUSE',
  crack: 'CRAUSE',
  cocaine: 'COCAUSE',
  amphetamine: 'AMPHUSE',
  cannabis: 'CANNUSE',
  alcohol: 'ALCUSE',
};

/**
 * Answers of an outcome form by national item code. `progress` runs from 0 at the start to 1: days of use fall, the
 * ratings rise; some people do not change.
 */
export function outcomeAnswers(random: Random, course: Course, progress: number): Record<string, number | string> {
  const use = (item: string): number => {
    const main = itemOf[course.main] ?? 'OTDRGUSE';
    const second = course.second ? (itemOf[course.second] ?? 'OTDRGUSE') : '';
    if (item !== main && item !== second) return random.chance(0.06) ? random.int(1, 6) : 0;
    const before = item === main ? random.bell(22, 6, 4, 28) : random.bell(10, 6, 1, 28);
    return random.chance(0.35 + progress / 2) ? Math.round(before * (1 - progress) * random.next()) : before;
  };
  const rating = (): number => random.bell(8 + 5 * progress, 3, 0, 20);
  const injecting = course.group === 'opiate' && random.chance(0.18 * (1 - progress)) ? random.int(1, 28) : 0;
  const yes = (share: number): string => (random.chance(share * (1 - progress / 2)) ? 'Y' : 'N');
  const works = random.chance(0.2 + 0.1 * progress);
  return {
    ALCUSE: use('ALCUSE'),
    OPIUSE: use('OPIUSE'),
    CRAUSE: use('CRAUSE'),
    COCAUSE: use('COCAUSE'),
    AMPHUSE: use('AMPHUSE'),
    CANNUSE: use('CANNUSE'),
    OTDRGUSE: use('OTDRGUSE'),
    TOBUSE: random.chance(0.6) ? 28 : 0,
    IVDRGUSE: injecting,
    SHARING: injecting > 0 && random.chance(0.06) ? 'Y' : 'N',
    SHOTHEFT: random.chance(0.07) ? random.int(1, 12) : 0,
    DRGSELL: random.chance(0.02) ? random.int(1, 10) : 0,
    OTHTHEFT: yes(0.04),
    ASSAULT: yes(0.02),
    PSYHSTAT: rating(),
    PWORK: works ? random.int(8, 22) : 0,
    EDUCAT: random.chance(0.03) ? random.int(2, 12) : 0,
    ACUTHPBM: yes(course.group === 'opiate' ? 0.2 : 0.08),
    HRISK: yes(0.06),
    PHSTAT: rating(),
    QUALLIFE: random.chance(0.97) ? rating() : 'NA',
  };
}
