/** What a row of the file is about; a row carries several of them side by side. */
export type ReturnEntity =
  'client' | 'episode' | 'young-person' | 'local' | 'intervention' | 'sub-intervention' | 'time-in-treatment' | 'outcome';

/** What a column may hold. `top-*` are answers of the Treatment Outcomes Profile. */
export type ReturnColumnKind =
  'code' | 'date' | 'text' | 'integer' | 'yes-no' | 'initial' | 'identifier' | 'postcode-sector' | 'top-days' | 'top-scale' | 'top-yes-no';

/** One column of the file. */
export interface ReturnColumn {
  /** Field short code as the header row shows it. */
  readonly name: string;
  readonly entity: ReturnEntity;
  readonly kind: ReturnColumnKind;
  /** Name of the code list in `@throughline/domain/codes`; `countries` and `outcomeStages` are lists of this topic. */
  readonly codes?: string;
  /** A row without it would be rejected. */
  readonly mandatory?: boolean;
  /** The name or the place of the column has not been confirmed by the official tables. */
  readonly unconfirmed?: boolean;
}

/** How days are written in the file. */
export type ReturnDateFormat = 'YYYY-MM-DD' | 'YYYYMMDD' | 'DD/MM/YYYY';

/**
 * A version of the national data set as data: everything that decides what the file looks like. A new version is a new
 * file in `profiles/`, not new code. Decisions behind the values: docs/domain/ndtms-decisions.md.
 */
export interface ReturnProfile {
  readonly code: string;
  readonly title: string;
  /** Letter of the data set. */
  readonly dataSet: string;
  /** A draft can be looked at but never submitted. */
  readonly status: 'live' | 'draft';
  /** Official documents that have to be loaded before a draft may go live; empty for a live profile. */
  readonly missing: readonly string[];
  readonly file: {
    /** With the placeholders `<AGNCY>`, `<FROM>` and `<TO>` (days as YYYYMMDD). */
    readonly namePattern: string;
    readonly delimiter: string;
    /** Around every value; doubled inside one. */
    readonly quote: string;
    readonly lineEnd: string;
    readonly encoding: string;
    readonly byteOrderMark: boolean;
  };
  readonly dateFormat: ReturnDateFormat;
  /** Written where there is no value. */
  readonly emptyValue: string;
  /** Written for an answer of an outcome form that was not disclosed or not answered. */
  readonly undisclosedOutcome: string;
  /** The only columns with values on the row of a client who did not consent. */
  readonly noConsentColumns: readonly string[];
  readonly rowLayout: {
    /** Entities whose values stand on every row of the episode. */
    readonly repeated: readonly string[];
    /** Entities whose nth occurrence stands on the nth row; an episode has as many rows as its most frequent one, at least one. */
    readonly aligned: readonly string[];
    /** Column whose value says that the entity is present on the row. */
    readonly marks: Readonly<Record<string, string>>;
  };
  /** In the order of the file. */
  readonly columns: readonly ReturnColumn[];
}
