import type { Doc } from './values/document';

/** Codes and names as MongoDB's `error_codes.yml` has them; clients decide by them. */
const codes = {
  InternalError: 1,
  BadValue: 2,
  FailedToParse: 9,
  Unauthorized: 13,
  TypeMismatch: 14,
  InvalidLength: 16,
  IllegalOperation: 20,
  InvalidBSON: 22,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  DollarPrefixedFieldName: 52,
  InvalidIdField: 53,
  NotSingleValueField: 54,
  CommandNotFound: 59,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  ShutdownInProgress: 91,
  CannotIndexParallelArrays: 171,
  InvalidPipelineOperator: 168,
  InvalidIndexSpecificationOption: 197,
  NotAReplicaSet: 123,
  NotImplemented: 238,
  APIVersionError: 322,
  UnsupportedOpQueryCommand: 352,
  BSONObjectTooLarge: 10334,
  DuplicateKey: 11000,
  Location56: 56,
  Location15947: 15947,
  Location15952: 15952,
  Location15955: 15955,
  Location15956: 15956,
  Location15957: 15957,
  Location15958: 15958,
  Location15975: 15975,
  Location15976: 15976,
  Location15981: 15981,
  Location15983: 15983,
  Location15998: 15998,
  Location16020: 16020,
  Location16410: 16410,
  Location17124: 17124,
  Location28811: 28811,
  Location28818: 28818,
  Location28822: 28822,
  Location31002: 31002,
  Location31249: 31249,
  Location31253: 31253,
  Location31254: 31254,
  Location40081: 40081,
  Location40156: 40156,
  Location40169: 40169,
  Location40170: 40170,
  Location40228: 40228,
  Location40234: 40234,
  Location40235: 40235,
  Location40237: 40237,
  Location40272: 40272,
  Location40323: 40323,
  Location40324: 40324,
  Location40400: 40400,
  Location51272: 51272,
  IDLFailedToParse: 40414,
} as const;

export type CodeName = keyof typeof codes;

/**
 * A refusal the client sees as MongoDB's: `{ ok: 0, code, codeName, errmsg, ...extra }`, or one of `writeErrors`.
 * Every refusal of the store is one of these; anything else thrown is a defect and answers InternalError.
 */
export class CommandError extends Error {
  readonly code: number;

  constructor(
    readonly codeName: CodeName,
    message: string,
    readonly extra: Doc = {},
  ) {
    super(message);
    this.name = 'CommandError';
    this.code = codes[codeName];
  }

  /** The reply of a failed command. */
  reply(): Doc {
    return { ok: 0, errmsg: this.message, code: this.code, codeName: this.codeName, ...this.extra };
  }
}

/** Turns whatever was thrown into a refusal; what is not one already is a defect of the store. */
export function asCommandError(thrown: unknown): CommandError {
  if (thrown instanceof CommandError) return thrown;
  return new CommandError('InternalError', thrown instanceof Error ? thrown.message : String(thrown));
}
