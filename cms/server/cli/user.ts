import { readEnv } from '../../../src/env.ts';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { ROLES } from '../../../src/model/roles.ts';
import { Accounts } from '../accounts/accounts.ts';
import { openDatabase } from '../accounts/database.ts';
import { LOGIN } from '../accounts/login.ts';
import { dataPaths } from '../data-paths.ts';

const messages = serverMessages.cli;

const [command = '', login = '', ...rest] = process.argv.slice(2);
const database = openDatabase(dataPaths(readEnv().dataDir).accounts);
const accounts = new Accounts(database);

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

function known(): string {
  return accounts.find(login) ? login : stop(messages.unknown(login));
}

function role(text = '') {
  return ROLES.find((candidate) => candidate === text) ?? stop(messages.badRole);
}

switch (command) {
  case 'list':
    for (const one of accounts.list())
      console.log(
        [one.login, one.name, one.role, one.disabled ? messages.disabledMark : '']
          .join('\t')
          .trimEnd(),
      );
    break;
  case 'add': {
    if (!LOGIN.test(login)) stop(messages.badLogin);
    const [name = login, wanted] = rest;
    const password = await accounts.add(login, name.normalize('NFC'), role(wanted));
    console.log(password === null ? stop(messages.taken(login)) : messages.added(login, password));
    break;
  }
  case 'role':
    accounts.setRole(known(), role(rest[0]));
    console.log(messages.done);
    break;
  case 'reset':
    console.log(messages.reset(login, await accounts.reset(known())));
    break;
  case 'disable':
  case 'enable':
    accounts.setDisabled(known(), command === 'disable');
    console.log(messages.done);
    break;
  default:
    stop(messages.userHelp);
}
database.close();
