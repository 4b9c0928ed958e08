import { instantOf, type Instant } from '@throughline/domain/calendar';

/** Weighted choices: `[weight, value]`; the weights need not add up to one. */
export type Weighted<T> = readonly (readonly [number, T])[];

/**
 * Pseudo-random numbers from a seed (mulberry32): the same seed gives the same population on every machine. Not for
 * secrets.
 */
export class Random {
  private state: number;

  /** @param stream tells apart the ids of generators whose 32-bit states happen to meet, as they do among 100,000 clients */
  constructor(
    seed: number,
    private readonly stream = 0,
  ) {
    this.state = seed >>> 0;
  }

  /** A generator of its own for one part of the population, so that a change of one part leaves the others as they were. */
  fork(key: string | number): Random {
    let hash = 2166136261 ^ this.state;
    let stream = 374761393 ^ this.stream;
    for (const letter of `${key}`) {
      hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
      stream = Math.imul(stream ^ letter.charCodeAt(0), 2654435761) + 97;
    }
    return new Random(mixed(hash), mixed(stream));
  }

  /** At least 0, less than 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    return mixed(this.state) / 4294967296;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T;
  }

  weighted<T>(choices: Weighted<T>): T {
    let left = this.next() * choices.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, value] of choices) if ((left -= weight) < 0) return value;
    return choices[choices.length - 1]![1];
  }

  /** Bell curve around `mean` from six throws, rounded, kept between `low` and `high`. */
  bell(mean: number, spread: number, low: number, high: number): number {
    let sum = -3;
    for (let i = 0; i < 6; i++) sum += this.next();
    return Math.min(high, Math.max(low, Math.round(mean + sum * 1.41 * spread)));
  }

  /** Waiting times: whole numbers of at least 0 with this mean and a long thin tail. */
  wait(mean: number): number {
    return Math.floor(-Math.log(1 - this.next()) * (mean + 0.5));
  }

  /** An id in the form of UUIDv7: ordered by the moment (epoch milliseconds) at which its row was made. */
  id(at: number): string {
    const time = Math.floor(at).toString(16).padStart(12, '0');
    const a = this.bits(),
      b = this.bits(),
      c = this.bits();
    const variant = ((a >>> 12) & 0x3fff) | 0x8000;
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(a & 0xfff, 3)}-${hex(variant, 4)}-${hex(b ^ this.stream, 8)}${hex(c & 0xffff, 4)}`;
  }

  private bits(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    return mixed(this.state);
  }
}

const hex = (value: number, width: number): string => (value >>> 0).toString(16).padStart(width, '0');

function mixed(value: number): number {
  let t = value >>> 0;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return (t ^ (t >>> 14)) >>> 0;
}

/** An epoch moment as the record has it. */
export const instant = (at: number): Instant => instantOf(at);
