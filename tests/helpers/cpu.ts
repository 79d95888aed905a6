/** Milliseconds of processor time that this process spends on some work; waiting costs nothing. */
export async function cpuOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Work that is over sooner says nothing of how it grows. */
const NOISE_MS = 150;

/**
 * How much more processor time eight times the input costs: about 8 where work grows with its input,
 * 64 where it goes back over it. No other process of the machine counts.
 * @param work does the work for an input `size` times as long
 */
export async function growthOf(work: (size: 1 | 8) => unknown): Promise<number> {
  await work(1);
  const short = await cpuOf(() => work(1));
  const long = await cpuOf(() => work(8));
  return long / Math.max(short, NOISE_MS);
}
