import type { FaultCode } from '../../i18n/exercise-strings.ts';
import type { petitionClasses, petitionRoutes } from '../../model/collections/exercises.ts';
import { type Verdict, verdictOf } from './verdict.ts';

export interface PetitionDecision {
  class: (typeof petitionClasses)[number]['value'];
  route: (typeof petitionRoutes)[number]['value'];
}

/** What somebody chose; '' where nothing was chosen. */
export type ChosenPetition = { [Key in keyof PetitionDecision]: PetitionDecision[Key] | '' };

const CLASSES: Record<PetitionDecision['class'], FaultCode> = {
  'khieu-nai': 'complaintMissed',
  'to-cao': 'denunciationMissed',
  'kien-nghi': 'proposalMissed',
  'nhieu-noi-dung': 'mixedMissed',
};
const ROUTES: Record<PetitionDecision['route'], FaultCode> = {
  'uy-ban-kiem-tra': 'routeInspection',
  'co-quan-nha-nuoc': 'routeState',
  'don-vi': 'routeUnit',
  'huong-dan': 'routeGuide',
  luu: 'routeStore',
};

/**
 * Judges how somebody sorted a petition. It is sorted by what it says, not by the title its writer gave it; what
 * is said of members and bodies of the Party goes to the inspection commission (28-HD/VPTW).
 */
export function judgePetition(chosen: ChosenPetition, expected: PetitionDecision): Verdict {
  if (chosen.class === '' || chosen.route === '') return verdictOf(['petitionEmpty']);
  const faults: FaultCode[] = [];
  if (chosen.class !== expected.class)
    faults.push(chosen.class === 'nhieu-noi-dung' ? 'mixedChosen' : CLASSES[expected.class]);
  if (chosen.route !== expected.route) faults.push(ROUTES[expected.route]);
  return verdictOf(faults);
}
