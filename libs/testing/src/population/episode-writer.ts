import { addDays, daysBetween, type Day } from '@throughline/domain/calendar';
import type { Course } from '../course/course';
import type { Timeline } from '../course/timeline';
import type { TeamPlan } from '../organisation/organisation';
import { instant } from '../random';
import type { PartName, RecordRows } from '../rows';
import { answersOf } from './assessment-answers';
import { outcomeAnswers } from './outcome-answers';
import { sentences } from './sentences';

/** Who treats, and what of the person decides the answers. */
export interface EpisodeContext {
  readonly team: TeamPlan;
  readonly keyworker: string;
  readonly sex: 'M' | 'F';
  readonly age: number;
  readonly name: string;
  /** An earlier episode is on file. */
  readonly before: boolean;
  readonly leaveOut: ReadonlySet<string>;
}

const ninetyMinutes = 5_400_000;

/** Writes the courses of one client as rows of the record. */
export class EpisodeWriter {
  constructor(
    private readonly rows: RecordRows,
    private readonly time: Timeline,
    private readonly providerId: string,
    private readonly clientId: string,
  ) {}

  write(course: Course, context: EpisodeContext): void {
    const opened = this.entered(this.time.on(course.openedOn), context.keyworker);
    const episodeId = opened.id;
    this.rows.episode.push({
      ...opened,
      clientId: this.clientId,
      serviceId: context.team.serviceId,
      openedOn: course.openedOn,
      triagedOn: course.initialAt === null ? null : this.time.dayOf(course.initialAt),
      closedOn: course.closed?.on ?? null,
      dischargeReason: course.closed?.reason ?? null,
      dischargeNote: null,
    });
    this.writeEntry(course, context, episodeId);
    this.writeAllocations(course, context, episodeId);
    this.writeAssessment(course, context, episodeId);
    this.writeTreatment(course, context, episodeId);
    this.writePlans(course, context, episodeId);
    this.writeOutcomes(course, context, episodeId);
  }

  private writeEntry(course: Course, { keyworker }: EpisodeContext, episodeId: string): void {
    const { random } = this.time;
    const at = (moment: number) => this.part(moment, keyworker, episodeId);
    const substances = course.second && random.chance(0.5) ? [course.main, course.second] : [course.main];
    const outcome = course.initialAt === null ? null : 'specialist-assessment';
    const received = at(this.time.on(course.openedOn));
    this.rows.referral.push({
      ...received,
      receivedOn: course.openedOn,
      source: course.source,
      sourceOrganisation: null,
      channel: course.channel,
      substances,
      reason: random.pick(sentences.reasons),
      outcome,
    });
    for (const { ready, at: eventAt } of course.readiness) {
      const enteredAt = this.time.entered(eventAt);
      const row = { providerId: this.providerId, id: random.id(enteredAt), clientId: this.clientId, episodeId };
      this.rows.readiness.push({ ...row, ready, eventAt: instant(eventAt), enteredAt: instant(enteredAt), enteredBy: keyworker });
    }
    if (course.priority) {
      this.rows.priority.push({
        ...at(course.priority.at),
        reason: course.priority.reason,
        eventAt: instant(course.priority.at),
        removedAt: null,
        removedReason: null,
      });
    }
  }

  /** Somebody in treatment for years has had several coordinators: staff come and go. */
  private writeAllocations(course: Course, { team, keyworker }: EpisodeContext, episodeId: string): void {
    if (course.allocation === 'nobody') return;
    const { random } = this.time;
    const end = course.closed ? this.time.on(course.closed.on) : null;
    const first = Math.max(course.initialAt ?? 0, this.time.on(course.openedOn));
    const changes = [first];
    const until = end ?? this.time.now;
    for (
      let at = first + random.int(250, 700) * 86_400_000;
      at < until - 30 * 86_400_000 && changes.length < 5;
      at += random.int(250, 900) * 86_400_000
    )
      changes.push(this.time.past(at));
    changes.forEach((startedAt, index) => {
      const next = changes[index + 1];
      const endedAt = next ?? (end === null ? null : Math.max(end, startedAt));
      const latest = next === undefined;
      const staffId = course.allocation === 'team' ? null : latest ? keyworker : random.pick(team.keyworkers);
      this.rows.allocation.push({
        ...this.part(startedAt, team.lead, episodeId),
        teamId: team.id,
        staffId,
        startedAt: instant(startedAt),
        endedAt: endedAt === null ? null : instant(endedAt),
        handoverNote: index > 0 ? 'Handed over after a meeting of all three.' : null,
      });
    });
  }

  private writeAssessment(course: Course, context: EpisodeContext, episodeId: string): void {
    const { keyworker } = context;
    const begun = this.time.on(course.openedOn);
    const assessment = this.part(begun, keyworker, episodeId);
    this.rows.assessment.push(assessment);
    const starts: Record<PartName, number | null> = { screening: begun, initial: course.initialAt, comprehensive: course.comprehensiveAt };
    const ends: Record<PartName, number | null> = {
      screening: begun,
      initial: course.initialAt === null ? null : this.time.past(course.initialAt + ninetyMinutes),
      comprehensive: course.comprehensiveDoneAt,
    };
    for (const part of ['screening', 'initial', 'comprehensive'] as const) {
      const startedAt = starts[part];
      if (startedAt === null) continue;
      const completedAt = ends[part];
      const entered = this.entered(startedAt, keyworker);
      this.rows.assessment_part.push({
        ...entered,
        clientId: this.clientId,
        assessmentId: assessment.id,
        part,
        startedAt: instant(startedAt),
        completedAt: completedAt === null ? null : instant(Math.max(startedAt, completedAt)),
      });
    }
    const { random } = this.time;
    const completeOn = course.comprehensiveDoneAt === null ? null : this.time.dayOf(course.comprehensiveDoneAt);
    const moments: Record<PartName, string> = {
      screening: instant(begun),
      initial: instant(course.initialAt ?? 0),
      comprehensive: instant(course.comprehensiveAt ?? 0),
    };
    const answers = answersOf(random, {
      course,
      sex: context.sex,
      age: context.age,
      before: context.before || random.chance(0.4),
      completeOn,
      leaveOut: context.leaveOut,
    });
    for (const answer of answers) {
      const eventAt = starts[answer.part]!;
      const at = moments[answer.part];
      // Spelt out: of all rows these are by far the most, and copying objects together costs several times as much.
      this.rows.assessment_answer.push({
        providerId: this.providerId,
        id: random.id(eventAt),
        clientId: this.clientId,
        assessmentId: assessment.id,
        part: answer.part,
        question: answer.question,
        value: answer.value,
        gap: answer.gap,
        eventAt: at,
        enteredAt: at,
        enteredBy: keyworker,
        supersededAt: null,
        supersededBy: null,
      });
    }
    for (const offer of course.offers) {
      const { offeredAt, slotAt, outcome, outcomeAt } = offer;
      this.rows.assessment_offer.push({
        ...this.part(offeredAt, keyworker, episodeId),
        offeredAt: instant(offeredAt),
        slotAt: instant(slotAt),
        outcome,
        outcomeAt: outcomeAt === null ? null : instant(outcomeAt),
      });
    }
  }

  private writeTreatment(course: Course, { keyworker }: EpisodeContext, episodeId: string): void {
    for (const intervention of course.interventions) {
      this.rows.intervention.push({ ...this.part(this.time.on(intervention.agreedOn), keyworker, episodeId), ...intervention });
    }
  }

  private writePlans(course: Course, { keyworker, name }: EpisodeContext, episodeId: string): void {
    const { random } = this.time;
    course.plans.forEach(({ signedOn, madeOn, nextReviewOn }, index) => {
      const row = this.part(this.time.on(madeOn), keyworker, episodeId);
      const signature = signedOn === null ? null : random.pick(['typed', 'paper'] as const);
      this.rows.plan.push({
        ...row,
        number: index + 1,
        ownWords: random.pick(sentences.ownWords),
        signedOn,
        signatureKind: signature,
        signedName: signature ? name : null,
        signedWith: signature ? keyworker : null,
        disagreement: null,
        nextReviewOn,
      });
      this.writeGoals(row.id, madeOn, keyworker, index < course.plans.length - 1);
    });
    for (const review of course.reviews) {
      const note = () => random.pick(sentences.reviews);
      const words = {
        relevance: note(),
        effectiveness: note(),
        unmetNeeds: random.chance(0.3) ? note() : null,
        risk: 'No change.',
        familyInvolvement: null,
        satisfaction: review.clientPresent ? note() : null,
      };
      this.rows.review.push({ ...this.part(this.time.on(review.heldOn), keyworker, episodeId), ...review, ...words });
    }
  }

  private writeGoals(planId: string, madeOn: Day, keyworker: string, past: boolean): void {
    const { random } = this.time;
    const domains = (['social', 'physical', 'human', 'cultural'] as const).filter(() => random.chance(0.55));
    for (const domain of domains.length > 0 ? domains : (['human'] as const)) {
      const status = random.weighted(
        past
          ? ([
              [50, 'achieved'],
              [20, 'dropped'],
              [30, 'on-track'],
            ] as const)
          : ([
              [25, 'not-started'],
              [50, 'on-track'],
              [15, 'at-risk'],
              [10, 'achieved'],
            ] as const),
      );
      this.rows.plan_goal.push({
        ...this.entered(this.time.on(madeOn), keyworker),
        clientId: this.clientId,
        planId,
        domain,
        goal: random.pick(sentences.goals[domain]),
        nextStep: random.pick(sentences.nextSteps),
        who: random.pick(['Client', 'Keyworker', 'Both']),
        byWhen: addDays(madeOn, random.int(14, 80)),
        status,
      });
    }
  }

  private writeOutcomes(course: Course, { keyworker }: EpisodeContext, episodeId: string): void {
    const { random } = this.time;
    const well = course.closed ? ['80', '81', '82'].includes(course.closed.reason) : random.chance(0.6);
    for (const { stage, takenOn } of course.outcomes) {
      const months = daysBetween(course.openedOn, takenOn) / 30;
      const progress = stage === 'start' ? 0 : Math.min(well ? 1 : 0.35, months / (well ? 8 : 30));
      this.rows.outcome.push({
        ...this.part(this.time.on(takenOn), keyworker, episodeId),
        stage,
        takenOn,
        instrumentVersion: 'top-2018',
        answers: outcomeAnswers(random, course, progress),
      });
    }
  }

  private part(moment: number, by: string, episodeId: string) {
    return { ...this.entered(moment, by), clientId: this.clientId, episodeId };
  }

  private entered(moment: number, by: string) {
    const enteredAt = this.time.entered(moment);
    const at = instant(enteredAt);
    return { providerId: this.providerId, id: this.time.random.id(enteredAt), createdAt: at, createdBy: by, updatedAt: at, updatedBy: by };
  }
}
