import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * Starts the Chromium that comes with npm (Linux x64); nothing is installed on the machine. Elsewhere
 * CHROMIUM_PATH names a browser. The package's own default arguments are left out: they switch web
 * security off. --no-sandbox is for running as root.
 */
export async function launchChromium(): Promise<Browser> {
  // Must be set before the package is loaded: it then uses its own libraries (nss), which a minimal Debian lacks.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return playwright.launch({
    executablePath: process.env.CHROMIUM_PATH ?? (await chromium.executablePath()),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--headless=new',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
