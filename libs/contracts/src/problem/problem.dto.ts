/** A finding of a rule, as every error carries it; the words are the reader's. */
export class FindingResponse {
  /** Stable name, e.g. `discharge-before-referral`. */
  code!: string;
  severity!: 'error' | 'warning' | 'information';
  /** Where in the request or record, e.g. `referral.receivedOn`. */
  path!: string;
  parameters?: Record<string, string | number | boolean | null>;
}

/** RFC 9457 problem, `application/problem+json`. */
export class ProblemResponse {
  type!: string;
  title!: string;
  status!: number;
  /** Stable name of the error, e.g. `version-conflict`. */
  code!: string;
  /** What to do about it, in plain words. */
  detail!: string;
  /** To quote when asking for help; also in the header `x-request-id` and in the log. */
  requestId!: string;
  findings!: FindingResponse[];
  /** After a version conflict: the version that is there now. */
  currentVersion?: number;
}
