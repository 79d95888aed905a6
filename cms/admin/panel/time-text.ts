/** A moment the way an office writes it: "14:05 22/11/2026", always by Viet Nam's clock. */
export function timeText(at: number): string {
  const moment = new Date(at);
  const zone = { timeZone: 'Asia/Ho_Chi_Minh' } as const;
  const time = moment.toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit', ...zone });
  return `${time} ${moment.toLocaleDateString('vi-VN', zone)}`;
}
