import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A paper of a hundred pages takes some seconds, the first start of the program ten. */
const LIMIT_MS = 90_000;

/** Settings of a profile that runs no macro and fetches nothing that a file names. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/**
 * A Word file of an older format as .docx, made by LibreOffice in a folder of its own that goes away after.
 * @param type ending of the file: doc, rtf, odt
 * @returns null when the program makes nothing of it, or not within its time
 */
export async function toDocx(
  converter: string,
  bytes: Uint8Array,
  type: string,
  limitMs = LIMIT_MS,
): Promise<Uint8Array | null> {
  const folder = mkdtempSync(join(tmpdir(), 'van-ban-cu-'));
  try {
    const profile = join(folder, 'profile');
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
    const source = join(folder, `van-ban.${type}`);
    writeFileSync(source, bytes);
    await run(converter, profile, source, folder, limitMs);
    return new Uint8Array(readFileSync(join(folder, 'van-ban.docx')));
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function run(
  converter: string,
  profile: string,
  source: string,
  folder: string,
  limitMs: number,
): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const child = spawn(
    converter,
    [
      `-env:UserInstallation=${pathToFileURL(profile)}`,
      '--headless',
      '--norestore',
      '--nolockcheck',
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      folder,
      source,
    ],
    // A group of its own: the program starts others, which must end with it.
    { stdio: 'ignore', detached: true, cwd: folder, env: { ...process.env, HOME: folder } },
  );
  const limit = setTimeout(() => stop(child.pid), limitMs);
  child.once('error', () => resolve());
  child.once('exit', () => resolve());
  await promise;
  clearTimeout(limit);
  stop(child.pid);
}

/** Ends a group of processes, if it is still there. */
function stop(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
