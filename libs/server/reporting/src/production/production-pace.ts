/** How often a running production looks up from its work. */
export interface ProductionPace {
  /** Milliseconds between two reports of progress, which also ask whether to stop. */
  readonly beat: number;
}

export const productionPace = Symbol('productionPace');
export const defaultPace: ProductionPace = { beat: 1_000 };
