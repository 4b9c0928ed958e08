import { ValidationPipe } from '@nestjs/common';
import type { Finding, FindingParameter } from '@throughline/domain/findings';
import type { ValidationError } from 'class-validator';
import { AppError } from './app-error';

const codes: Readonly<Record<string, string>> = {
  whitelistValidation: 'unknown-property',
  isDay: 'not-a-day',
  isMoment: 'not-a-moment',
  isCode: 'unknown-code',
  isIn: 'unknown-code',
  minLength: 'too-short',
  maxLength: 'too-long',
  arrayMaxSize: 'too-many',
  arrayMinSize: 'too-few',
  isUuid: 'not-an-id',
  matches: 'wrong-form',
  isEmail: 'wrong-form',
  nestedValidation: 'required',
};

const kinds = new Set(['isString', 'isArray', 'isInt', 'isBoolean']);

function findingsOf(errors: readonly ValidationError[], parent: string): Finding[] {
  return errors.flatMap((error) => {
    const path = parent ? `${parent}.${error.property}` : error.property;
    const inner = findingsOf(error.children ?? [], path);
    const broken = Object.keys(error.constraints ?? {});
    if (broken.length === 0) return inner;
    const missing = error.value === undefined || error.value === null || error.value === '';
    // One finding a field: what is missing is only missing, not also of the wrong form.
    // Nor is a value of another kind also too long.
    const name =
      broken.find((constraint) => constraint === 'whitelistValidation') ??
      broken.find((constraint) => kinds.has(constraint)) ??
      broken[0] ??
      '';
    const code = missing && name !== 'whitelistValidation' ? 'required' : (codes[name] ?? 'wrong-form');
    return [{ code, severity: 'error' as const, path, ...boundsOf(error, name) }, ...inner];
  });
}

function boundsOf(error: ValidationError, name: string): { parameters?: Record<string, FindingParameter> } {
  const bound = /(\d+)/.exec(error.constraints?.[name] ?? '')?.[1];
  return bound && /Length|Size|^max$|^min$/.test(name) ? { parameters: { limit: Number(bound) } } : {};
}

/** Requests are what their classes say and nothing more: unknown properties and wrong forms are refused by field (400). */
export const createValidationPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: false,
    exceptionFactory: (errors) =>
      new AppError(
        'not-valid',
        400,
        'Some answers are missing or not in the form expected. Nothing you typed is lost.',
        findingsOf(errors, ''),
      ),
  });
