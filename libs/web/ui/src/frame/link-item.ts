/** A place to go: in breadcrumbs, side and sub navigation. `note` is the small line beside the label. */
export interface LinkItem {
  readonly label: string;
  readonly path: string;
  readonly note?: string;
  /** True when only this very address counts as current, not the addresses below it. */
  readonly exact?: boolean;
}
