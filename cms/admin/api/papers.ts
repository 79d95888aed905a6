import { type PaperAnswer, routes } from '../../protocol/routes.ts';
import { apiUrl } from './addresses.ts';
import { readAnswer } from './answers.ts';
import { withSignIn } from './requests.ts';
import { csrfHeader } from './session.ts';

/** Sends a Word file to be read into the form. @throws ApiError saying why it is not taken */
export function readPaper(file: File): Promise<PaperAnswer> {
  return withSignIn(async () => {
    const response = await fetch(apiUrl(`${routes.paper}?name=${encodeURIComponent(file.name)}`), {
      method: 'POST',
      headers: { ...csrfHeader(), 'Content-Type': 'application/octet-stream' },
      body: file,
    });
    return readAnswer<PaperAnswer>(response.status, await response.text());
  });
}
