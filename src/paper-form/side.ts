import { bareCapitals } from '../lib/vietnamese/fold.ts';
import type { Side } from './measures.ts';

const STATE_NAMES =
  /(?:^|\s)(?:UY BAN NHAN DAN|UBND|HOI DONG NHAN DAN|HDND)(?=\s|$)|^(?:SO|BO|CUC|CHI CUC|PHONG|TRUONG|BENH VIEN|CONG TY|TONG CONG TY|VIEN|TRUNG TAM|THANH TRA|CONG AN|KHO BAC|CHINH PHU|THU TUONG|QUOC HOI|TOA AN)(?=\s|$)/;
const PARTY_STARTS =
  /^(?:DANG UY|DANG BO|DANG DOAN|CHI BO|CHI UY|TINH UY|THANH UY|HUYEN UY|QUAN UY|THI UY|UY BAN KIEM TRA|BAN CHAP HANH|BAN THUONG VU|BAN BI THU|BO CHINH TRI|DAI HOI)(?=\s|$)/;
const PARTY_NAMES =
  /(?:^|\s)(?:DANG UY|DANG BO|CHI BO|TINH UY|THANH UY|HUYEN UY|QUAN UY|THI UY|TRUNG UONG)(?=\s|$)/;

/**
 * Which form a paper should follow: that of the body which issues it, whatever heading stands on it; where the
 * names do not tell, that of its heading.
 * @param bodies names of the issuer and the body above it, as printed; '' for none
 * @param mottoSide the side whose heading it bears; null for none
 */
export function sideOf(bodies: { issuer: string; upper: string }, mottoSide: Side | null): Side {
  const [issuer, upper] = [bareCapitals(bodies.issuer), bareCapitals(bodies.upper)];
  if (PARTY_STARTS.test(issuer)) return 'party';
  if (STATE_NAMES.test(issuer)) return 'state';
  if (PARTY_NAMES.test(`${upper} ${issuer}`)) return 'party';
  if (STATE_NAMES.test(upper)) return 'state';
  return mottoSide ?? 'party';
}
