import type {
  ActionAnswer,
  ActionName,
  ActionParams,
  ActionRequest,
} from '../../protocol/actions.ts';
import { routes } from '../../protocol/routes.ts';
import { post } from './requests.ts';

/**
 * Runs an action of the server. When the session has ended it asks for the password over the page and
 * goes on.
 * @throws ApiError when the answer is no success
 */
export function callAction<Name extends ActionName>(
  action: Name,
  params: ActionParams<Name>,
): Promise<ActionAnswer<Name>> {
  const request: ActionRequest<Name> = { action, params };
  return post<ActionAnswer<Name>>(routes.actions, request);
}
