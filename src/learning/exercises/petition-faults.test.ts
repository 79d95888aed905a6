import { describe, expect, it } from 'vitest';
import { type FaultRow, faultRows, testTable } from '../../../tests/helpers/exercise-faults.ts';
import { petitionSentences } from '../../i18n/exercise-strings.ts';
import { judgePetition, type PetitionDecision } from './judge-petition.ts';

const petitionOf = (words: string) => {
  const [kind, route] = words.split(' ');
  return { class: kind, route } as PetitionDecision;
};
const petitions: readonly FaultRow<string>[] = [
  ['petitionEmpty', [' luu', 'to-cao ', ' '], 'to-cao luu'],
  ['complaintMissed', ['to-cao don-vi', 'kien-nghi don-vi'], 'khieu-nai don-vi'],
  ['complaintMissed', ['to-cao luu', 'kien-nghi luu'], 'khieu-nai luu'],
  ['denunciationMissed', ['khieu-nai don-vi', 'kien-nghi don-vi'], 'to-cao don-vi'],
  ['denunciationMissed', ['khieu-nai luu', 'kien-nghi luu'], 'to-cao luu'],
  ['denunciationMissed', ['khieu-nai luu', 'kien-nghi luu'], 'to-cao luu'],
  ['proposalMissed', ['khieu-nai don-vi', 'to-cao don-vi'], 'kien-nghi don-vi'],
  ['proposalMissed', ['khieu-nai luu', 'to-cao luu'], 'kien-nghi luu'],
  [
    'mixedMissed',
    ['khieu-nai don-vi', 'to-cao don-vi', 'kien-nghi don-vi'],
    'nhieu-noi-dung don-vi',
  ],
  ['mixedChosen', ['nhieu-noi-dung don-vi'], 'kien-nghi don-vi'],
  ['mixedChosen', ['nhieu-noi-dung luu'], 'to-cao luu'],
  ['mixedChosen', ['nhieu-noi-dung luu'], 'khieu-nai luu'],
  [
    'routeInspection',
    ['to-cao don-vi', 'to-cao luu', 'to-cao co-quan-nha-nuoc'],
    'to-cao uy-ban-kiem-tra',
  ],
  [
    'routeState',
    ['to-cao don-vi', 'to-cao luu', 'to-cao uy-ban-kiem-tra'],
    'to-cao co-quan-nha-nuoc',
  ],
  ['routeUnit', ['to-cao luu', 'to-cao huong-dan', 'to-cao uy-ban-kiem-tra'], 'to-cao don-vi'],
  ['routeGuide', ['to-cao don-vi', 'to-cao luu', 'to-cao uy-ban-kiem-tra'], 'to-cao huong-dan'],
  ['routeStore', ['to-cao don-vi', 'to-cao huong-dan', 'to-cao uy-ban-kiem-tra'], 'to-cao luu'],
];

describe('a petition', () => {
  it.each(faultRows(petitions))(
    '%j gets the reason %s and no other (%s)',
    (given, fault, right) => {
      expect(judgePetition(petitionOf(given), petitionOf(right))).toEqual({
        right: false,
        faults: [fault],
      });
      expect(judgePetition(petitionOf(right), petitionOf(right)).right).toBe(true);
    },
  );
  it('gets both reasons', () => {
    expect(judgePetition(petitionOf('to-cao luu'), petitionOf('khieu-nai don-vi')).faults).toEqual([
      'complaintMissed',
      'routeUnit',
    ]);
  });
  testTable(petitionSentences, petitions);
});
