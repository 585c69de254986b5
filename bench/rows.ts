import type { Row } from "./row.ts";
import { ledgerRow } from "./rows/ledger.ts";
import { queueRow } from "./rows/queue.ts";
import { sizeRow } from "./rows/size.ts";

export const ROWS: readonly Row[] = [queueRow, ledgerRow, sizeRow];
