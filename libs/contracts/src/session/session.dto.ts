import { IsEmail, IsString, MaxLength, MinLength } from 'class-validator';

export class SignInRequest {
  @IsEmail() @MaxLength(200) email!: string;
  @IsString() @MinLength(1) @MaxLength(200) password!: string;
}

export class NamedReference {
  id!: string;
  name!: string;
}

export class SessionService extends NamedReference {
  agencyCode!: string;
}

/** Who is signed in, and what the screens may show; the server decides again on every request. */
export class SessionResponse {
  staff!: NamedReference;
  providerName!: string;
  /** True when the provider holds synthetic people only. */
  demo!: boolean;
  roles!: string[];
  permissions!: string[];
  services!: SessionService[];
  teams!: NamedReference[];
  expiresAt!: string;
}
