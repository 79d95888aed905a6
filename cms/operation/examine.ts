import { type DoctorText, doctorMessages as messages } from '../../src/i18n/doctor-messages.ts';
import { errorText } from '../../src/lib/error-text.ts';
import { addressChecks } from './checks/address.ts';
import { beyondChecks } from './checks/beyond.ts';
import { dataChecks } from './checks/data.ts';
import { machineChecks } from './checks/machine.ts';
import { siteChecks } from './checks/site.ts';
import type { Check, Installation } from './installation.ts';

/** Everything that is looked at, in the order in which it is best repaired. */
export const checks: readonly Check[] = [
  ...machineChecks,
  ...dataChecks,
  ...siteChecks,
  ...addressChecks,
  ...beyondChecks,
];

/** What is wrong with an installation; nothing is changed. A check that fails is itself a finding. */
export async function examine(installation: Installation): Promise<DoctorText[]> {
  const found: DoctorText[] = [];
  for (const { name, find } of checks) {
    try {
      found.push(...(await find(installation)));
    } catch (error) {
      found.push(messages.notLooked(name, errorText(error)));
    }
  }
  return found;
}
