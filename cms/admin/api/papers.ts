import { type PaperAnswer, routes } from '../../protocol/routes.ts';
import { apiUrl } from './addresses.ts';
import { withSignIn } from './requests.ts';
import { sendBytes } from './send-bytes.ts';

/**
 * Sends a Word file to be read into the form.
 * @param onSent is told how much of it has gone out, in percent; reading begins at 100
 * @throws ApiError saying why it is not taken
 */
export function readPaper(file: File, onSent: (percent: number) => void): Promise<PaperAnswer> {
  const address = apiUrl(`${routes.paper}?name=${encodeURIComponent(file.name)}`);
  return withSignIn(() => sendBytes<PaperAnswer>(address, file, onSent));
}
