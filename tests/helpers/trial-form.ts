/** A form with the least that filling asks for. */
export const trialForm = {
  type: 'Báo cáo',
  issuer: 'Chi bộ',
  inputs: [{ id: 'o-thu', label: 'Tên ô điền thử' }],
  text: 'Lời văn của [o-thu].',
};
