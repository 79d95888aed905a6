import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { SignInForm } from './SignInForm.tsx';

/** The whole page while nobody is signed in. Also what Decap shows where its own sign-in would be. */
export function SignInPage() {
  return (
    <main className="o-sign-in">
      <div className="o-card">
        <h1>{adminStrings.signIn.heading}</h1>
        <SignInForm onDone={() => location.reload()} />
        <p>
          <a href="../">{adminStrings.backToSite}</a>
        </p>
      </div>
    </main>
  );
}
