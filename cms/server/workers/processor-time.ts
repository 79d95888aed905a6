import { readFileSync } from 'node:fs';

/** Ticks of the kernel's clock a second (USER_HZ, the same on every Linux). */
const TICKS = 100;

/**
 * Processor time that a process has used so far, with all its threads.
 * @returns milliseconds; null where the system does not tell (no /proc, or the process has ended)
 */
export function processorMs(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // proc(5): the name may hold spaces; after it, fields 14 and 15 are the ticks of user and system.
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13);
    return ((Number(user) + Number(system)) * 1000) / TICKS;
  } catch {
    return null;
  }
}
