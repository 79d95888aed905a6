import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { errorWords } from '../../../src/lib/vietnamese/error-words.ts';

const strings = adminStrings.notices;

/** What Decap shows for some seconds: a text, or a key of its strings with what stands in it. */
interface Notice {
  message: string | { key: string; details?: unknown };
}

/** Decap's own English text about a file, with the error behind it. */
const ABOUT_FILE = /^Failed to (persist|delete) media: (.*)$/s;

/**
 * Stands where Decap makes its notices: it puts errors into them as they are, with the names of their
 * classes and in English. Here people read what our server and editor say, or one plain sentence.
 */
export function addNotification<N extends Notice>(notice: N) {
  return { type: 'NOTIFICATION_SEND', payload: { ...notice, message: inWords(notice.message) } };
}

/** As in Decap: takes one notice off, or all of them. */
export function dismissNotification(id: string) {
  return { type: 'NOTIFICATION_DISMISS', id };
}
export function clearNotifications() {
  return { type: 'NOTIFICATION_CLEAR' };
}

/** The message of a notice in words for people. */
export function inWords(message: Notice['message']): Notice['message'] {
  if (typeof message !== 'string')
    return message.details === undefined
      ? message
      : { ...message, details: reason(message.details) };
  const [, action, error] = ABOUT_FILE.exec(message) ?? [];
  if (action === undefined) return reason(message);
  const text = reason(error);
  return action === 'persist' ? strings.fileNotStored(text) : strings.fileNotDeleted(text);
}

const reason = (error: unknown) => errorWords(error, strings.unexpected);
