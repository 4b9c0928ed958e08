import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';

/** A clock of a client, as work to do. */
export class WorkItem {
  key!: string;
  kind!: string;
  clientId!: string;
  /** `Family, Given`; empty when the reader may not open the record. */
  clientName!: string;
  clientReference!: string;
  /** Null when the reader may not open the record. */
  birthDate!: string | null;
  restricted!: boolean;
  started!: string;
  due!: string;
  dueAt!: string;
  detail!: Record<string, unknown>;
  coordinator!: string | null;
}

/** A step of a clock that was reached, told to the care coordinator or to the team's lead. */
export class AlertResponse {
  clientId!: string;
  /** Empty when the reader may not open the record. */
  clientName!: string;
  clientReference!: string;
  restricted!: boolean;
  deadlineKey!: string;
  kind!: string;
  step!: string;
  dueAt!: string;
  raisedAt!: string;
  coordinator!: string | null;
}

/** The three bands of My day, each at most 100 rows, by time left, and the alerts not yet seen (IN-4, PL-2). */
export class MyDayResponse {
  now!: string;
  overdue!: WorkItem[];
  today!: WorkItem[];
  nextSevenDays!: WorkItem[];
  alerts!: AlertResponse[];
}

export class AlertReference {
  @IsUUID() clientId!: string;
  @IsString() @MaxLength(80) deadlineKey!: string;
  @IsIn(['nearing', 'due', 'breached', 'alert']) step!: string;
}

export class SeenAlertsRequest {
  @IsArray() @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => AlertReference) alerts!: AlertReference[];
}

/** A worker of a team with the work they carry there; counts of open clients and open clocks only. */
export class BoardRow {
  staffId!: string | null;
  name!: string;
  teamName!: string;
  caseload!: number;
  overdue!: number;
  /** Due today or in the seven days after it. */
  dueThisWeek!: number;
  /** Errors that the national return would reject. */
  findings!: number;
}

export class UnallocatedClient {
  clientId!: string;
  /** Version of the open episode: what an allocation names in `If-Match`. */
  version!: number;
  /** Empty when the reader may not open the record. */
  name!: string;
  reference!: string;
  restricted!: boolean;
  teamId!: string;
  teamName!: string;
  referredOn!: string;
  nextDueAt!: string | null;
  nextDueKind!: string | null;
}

/** The team lead's board: workers, and clients without one by time left (PL-5). */
export class TeamBoardResponse {
  now!: string;
  workers!: BoardRow[];
  unallocated!: UnallocatedClient[];
  alerts!: AlertResponse[];
}
