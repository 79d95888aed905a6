import { matches, type PersonalFinding } from './finding.ts';

const MEETING_HOST =
  /\b(?:zoommtg:\/\/\S+|(?:[\w-]{1,60}\.)?(?:zoom\.us\/(?:j|my|w|s|wc)\/\S+|meet\.google\.com\/[a-z]{3,4}-?[a-z]{3,4}\S*|teams\.microsoft\.com\/(?:l\/meetup-join|meet)\/\S+|teams\.live\.com\/meet\/\S+|webex\.com\/(?:meet|join|[\w-]+\/j\.php)\S*|meet\.jit\.si\/\S+|jitsi\.[\w.-]{1,60}\/\S+|trueconf\.[\w.-]{1,60}\/c\/\S+|(?<![\w.-])[\w.-]{0,60}meet[\w-]{0,40}\.[\w.-]{1,60}\/(?:join|j|room|r)\/\S+|(?<![\w.-])[\w.-]{1,80}\/jitsi\/\S+|join\.skype\.com\/\S+|zalo\.me\/call\/\S+))/gi;
/** Every address of {@link MEETING_HOST} has one of these. */
const SERVICE = /zoom|meet|teams|webex|jitsi|trueconf|skype|zalo/i;
/** A telephone call into a meeting: "+842444581234,,86205917348#". */
const ONE_TAP = /\+\d{9,13},,(\d{9,11})#/g;
const MEETING_CODE = /\bmeet\b[^\n]{0,20}?\b([a-z]{3}-[a-z]{4}-[a-z]{3})\b/giu;
const MEETING_ID =
  /(?:meeting id|zoom id|zoom\W{0,3}id|webinar id|id (?:cuoc|phong) hop|id (?:hop|zoom|phong)|ma (?:cuoc|phong) hop|ma hop|ma phong|ma tham gia(?: \w+)?|so phong|phong (?:hop )?zoom|phong hop truc tuyen|access code|meeting number)[^\d\n]{0,15}?(\d(?:[ .-]?\d){7,11})(?!\d)/giu;
/** "ID" alone, where the line names a service for meetings. */
const MEETING_WORDS = /\b(?:zoom|webex|teams|google meet|trueconf|jitsi)\b/iu;
const BARE_ID = /\bID\b[: ]{1,3}(\d(?:[ .-]?\d){8,11})(?!\d)/gu;
const PASSCODE =
  /(?:passcode|(?:mat khau|ma truy cap|ma bao ve)(?: vao)? (?:cuoc hop|phong hop|phong|hop))\s*(?:la|:|=|-)\s*["“]?([\w@#!$%&*]{4,})/giu;

/** Links, numbers and words that let anybody into a closed meeting. */
export function meetingWays(text: string): PersonalFinding[] {
  // "zoom(.)us" keeps programs off and nobody else.
  const plain = text.replace(/\(\.\)|\[\.\]/g, '.');
  const serviceLines = text.split('\n').filter((line) => MEETING_WORDS.test(line));
  return [
    ...(SERVICE.test(plain) ? matches(plain, MEETING_HOST, 'meetingLink') : []),
    ...[ONE_TAP, MEETING_CODE, MEETING_ID].flatMap((pattern) =>
      matches(text, pattern, 'meetingLink'),
    ),
    ...serviceLines.flatMap((line) => matches(line, BARE_ID, 'meetingLink')),
    ...matches(text, PASSCODE, 'meetingLink'),
  ];
}
