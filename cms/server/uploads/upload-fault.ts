import type { ErrorCode } from '../../protocol/errors.ts';

type FaultOf<Code> = Code extends `upload-${infer Fault}` ? Fault : never;

/** Why an upload is refused: an error code of the protocol without "upload-". */
export type UploadFault = FaultOf<ErrorCode>;
