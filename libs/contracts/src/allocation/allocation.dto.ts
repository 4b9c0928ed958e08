import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

/** Gives the client to a worker of a team; the allocation before is ended and kept (PL-5). */
export class AllocateRequest {
  @IsUUID() teamId!: string;
  @IsOptional() @IsUUID() staffId?: string | null;
  @IsOptional() @IsString() @MaxLength(1000) handoverNote?: string | null;
}
