import { errorFinding, type Finding } from '@throughline/domain/findings';
import { isCode, type CodeEntry } from './code-list';

/** Drug group of a substance in the national hierarchy; null for tobacco, which counts in no group. */
export type SubstanceKind = 'opiate' | 'non-opiate' | 'alcohol' | null;

/** Group of a client over everything they use. */
export type SubstanceGroup = 'opiate' | 'non-opiate-and-alcohol' | 'non-opiate' | 'alcohol';

export interface SubstanceEntry extends CodeEntry {
  readonly group: SubstanceKind;
}

/**
 * Problem substances. `ndtms` is the national drug code (DRUG1 to DRUG3); a substance without a code of its own in the
 * known part of the national list carries the code of its family: 1000 other opiates, 8799 other drugs.
 */
export const substances = [
  { code: 'heroin', label: 'Heroin', group: 'opiate', ndtms: '1011' },
  { code: 'methadone-illicit', label: 'Methadone, not prescribed', group: 'opiate', ndtms: '1105' },
  { code: 'buprenorphine-illicit', label: 'Buprenorphine, not prescribed', group: 'opiate', ndtms: '1000' },
  { code: 'codeine', label: 'Codeine', group: 'opiate', ndtms: '1000' },
  { code: 'tramadol', label: 'Tramadol', group: 'opiate', ndtms: '1000' },
  { code: 'fentanyl', label: 'Fentanyl', group: 'opiate', ndtms: '1000' },
  { code: 'nitazene', label: 'Nitazenes', group: 'opiate', ndtms: '1000' },
  { code: 'other-opioid', label: 'Another opioid', group: 'opiate', ndtms: '1000' },
  { code: 'crack', label: 'Crack cocaine', group: 'non-opiate', ndtms: '3201' },
  { code: 'cocaine', label: 'Cocaine powder', group: 'non-opiate', ndtms: '3200' },
  { code: 'amphetamine', label: 'Amphetamine', group: 'non-opiate', ndtms: '3100' },
  { code: 'methamphetamine', label: 'Methamphetamine', group: 'non-opiate', ndtms: '3100' },
  { code: 'mdma', label: 'Ecstasy (MDMA)', group: 'non-opiate', ndtms: '3406' },
  { code: 'cannabis', label: 'Cannabis', group: 'non-opiate', ndtms: '5000' },
  { code: 'synthetic-cannabinoid', label: 'Synthetic cannabinoids', group: 'non-opiate', ndtms: '8799' },
  { code: 'benzodiazepine-illicit', label: 'Benzodiazepines, not prescribed', group: 'non-opiate', ndtms: '2200' },
  { code: 'gabapentinoid-illicit', label: 'Pregabalin or gabapentin, not prescribed', group: 'non-opiate', ndtms: '8799' },
  { code: 'z-drug', label: 'Z-drugs (zopiclone, zolpidem)', group: 'non-opiate', ndtms: '8799' },
  { code: 'barbiturate', label: 'Barbiturates', group: 'non-opiate', ndtms: '2100' },
  { code: 'ketamine', label: 'Ketamine', group: 'non-opiate', ndtms: '8799' },
  { code: 'ghb-gbl', label: 'GHB or GBL', group: 'non-opiate', ndtms: '8799' },
  { code: 'hallucinogen', label: 'Hallucinogens (LSD, mushrooms)', group: 'non-opiate', ndtms: '4000' },
  { code: 'khat', label: 'Khat', group: 'non-opiate', ndtms: '8799' },
  { code: 'novel-psychoactive', label: 'Another new psychoactive substance', group: 'non-opiate', ndtms: '8799' },
  { code: 'solvents', label: 'Solvents', group: 'non-opiate', ndtms: '6000' },
  { code: 'nitrous-oxide', label: 'Nitrous oxide', group: 'non-opiate', ndtms: '8799' },
  { code: 'other-drug', label: 'Another drug', group: 'non-opiate', ndtms: '8799' },
  { code: 'alcohol', label: 'Alcohol', group: 'alcohol', ndtms: '7000' },
  { code: 'tobacco', label: 'Tobacco', group: null, ndtms: '3409' },
] as const satisfies readonly SubstanceEntry[];

export type SubstanceCode = (typeof substances)[number]['code'];

const groupOfSubstance: ReadonlyMap<string, SubstanceKind> = new Map(substances.map(({ code, group }) => [code, group]));

/**
 * Substance group of a person from everything they use, in the national order: any opiate decides; else a non-opiate with
 * or without alcohol; else alcohol; null when nothing counts. A name that is not on the list gives `unknown-substance`
 * and no group. Source: NDTMS drug group hierarchy, measures "hierarchy".
 */
export function substanceGroupOf(names: readonly string[]): {
  readonly group: SubstanceGroup | null;
  readonly findings: readonly Finding[];
} {
  const findings = names
    .map((name, index) => ({ name, index }))
    .filter(({ name }) => !isCode(substances, name))
    .map(({ name, index }) => errorFinding('unknown-substance', `substances.${index}`, { name }));
  if (findings.length > 0) return { group: null, findings };
  const kinds = new Set(names.map((name) => groupOfSubstance.get(name)));
  return { group: groupOfKinds(kinds), findings: [] };
}

function groupOfKinds(kinds: ReadonlySet<SubstanceKind | undefined>): SubstanceGroup | null {
  if (kinds.has('opiate')) return 'opiate';
  if (kinds.has('non-opiate')) return kinds.has('alcohol') ? 'non-opiate-and-alcohol' : 'non-opiate';
  return kinds.has('alcohol') ? 'alcohol' : null;
}
