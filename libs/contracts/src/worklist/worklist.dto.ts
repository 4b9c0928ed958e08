import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';

export class WorkItem {
  key!: string;
  kind!: string;
  clientId!: string;
  clientName!: string;
  clientReference!: string;
  birthDate!: string;
  started!: string;
  due!: string;
  dueAt!: string;
  detail!: Record<string, unknown>;
  coordinator!: string | null;
}

export class AlertResponse {
  clientId!: string;
  clientName!: string;
  clientReference!: string;
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

export class BoardRow {
  staffId!: string | null;
  name!: string;
  teamName!: string;
  caseload!: number;
  overdue!: number;
  dueThisWeek!: number;
  findings!: number;
}

export class UnallocatedClient {
  clientId!: string;
  version!: number;
  name!: string;
  reference!: string;
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
