import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { ApiError, readAnswer } from './answers.ts';
import { csrfHeader } from './session.ts';

/**
 * Posts a file and tells how much of it has gone out, in percent: fetch() tells nothing of how far an upload
 * is, XMLHttpRequest does.
 * @throws ApiError saying why it is not taken
 */
export function sendBytes<T>(
  address: string,
  file: Blob,
  onSent: (percent: number) => void,
): Promise<T> {
  const { promise: answer, resolve, reject } = Promise.withResolvers<T>();
  const request = new XMLHttpRequest();
  request.open('POST', address);
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  for (const [header, value] of Object.entries(csrfHeader()))
    request.setRequestHeader(header, value);
  request.upload.onprogress = ({ loaded, total }) =>
    onSent(total > 0 ? Math.round((loaded / total) * 100) : 0);
  request.onerror = () => reject(new ApiError(0, 'offline', adminStrings.failures.offline));
  request.onload = () => {
    try {
      resolve(readAnswer<T>(request.status, request.responseText));
    } catch (error) {
      reject(error);
    }
  };
  request.send(file);
  return answer;
}
