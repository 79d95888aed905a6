/** This version is younger than any moment before: a clock that says so has lost its battery. */
const EARLIEST = Date.parse('2026-11-01T00:00:00+07:00');
/** Nobody leaves a site alone for so long; a clock that says so has jumped. */
const LONGEST_GAP_MS = 400 * 24 * 60 * 60_000;

/**
 * Whether the clock cannot be right: items would leave the site or come to it by what it says.
 * @param lastBuilt the moment the site in force took as now; null before the first
 */
export function clockState(now: Date, lastBuilt: Date | null): 'plausible' | 'behind' | 'jumped' {
  if (now.getTime() < EARLIEST) return 'behind';
  if (lastBuilt && now.getTime() - lastBuilt.getTime() > LONGEST_GAP_MS) return 'jumped';
  return 'plausible';
}
