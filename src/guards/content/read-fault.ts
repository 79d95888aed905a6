import {
  type GuardRule,
  guardPlaces,
  yamlReasons,
  yamlReasonUnknown,
} from '../../i18n/guard-messages.ts';
import type { ReadFault } from '../../source/content-files.ts';
import type { YamlLimit } from '../../source/yaml.ts';
import { type Problem, problem } from '../problem.ts';

const LIMIT_RULES = {
  alias: 'yamlAlias',
  depth: 'yamlDepth',
  length: 'yamlLength',
} as const satisfies Record<YamlLimit, GuardRule>;

/** The problem of a file that could not be read, without the parser's English message. */
export function readFaultProblem(file: string, fault: ReadFault): Problem {
  switch (fault.kind) {
    case 'encoding':
      return problem('badEncoding', file, guardPlaces.wholeFile);
    case 'noFrontMatter':
      return problem('noFrontMatter', file, guardPlaces.wholeFile);
    case 'yaml': {
      const reason = yamlReasons.find(([pattern]) => pattern.test(fault.reason))?.[1];
      return problem('unreadable', file, guardPlaces.head, {
        line: fault.line,
        reason: reason ?? yamlReasonUnknown,
      });
    }
    case 'limit':
      return problem(LIMIT_RULES[fault.limit], file, guardPlaces.head, { line: fault.line });
    default:
      return fault satisfies never;
  }
}
