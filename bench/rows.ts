import type { Row } from "./row.ts";
import { adminRow, configRow } from "./rows/admin.ts";
import { archiveRow } from "./rows/archive.ts";
import { composeRow } from "./rows/compose.ts";
import { createRunRow } from "./rows/create-run.ts";
import { csvRow } from "./rows/csv.ts";
import { eventsRow } from "./rows/events.ts";
import { gridRow } from "./rows/grid.ts";
import { ledgerAccountsRow, ledgerRow } from "./rows/ledger.ts";
import { ledgerSizeRow } from "./rows/ledger-size.ts";
import { libraryRow } from "./rows/library.ts";
import { modelRunRow, modelThroughputRow } from "./rows/model-runs.ts";
import { parityRow } from "./rows/parity.ts";
import { queueRow } from "./rows/queue.ts";
import { reflowRow } from "./rows/reflow.ts";
import { runPicturesRow } from "./rows/run-pictures.ts";
import { sceneVerdictRow } from "./rows/scene-verdict.ts";
import { scenesRow } from "./rows/scenes.ts";
import { sizeRow } from "./rows/size.ts";
import { webhooksRow } from "./rows/webhooks.ts";

export const ROWS: readonly Row[] = [
  composeRow,
  runPicturesRow,
  reflowRow,
  scenesRow,
  sceneVerdictRow,
  parityRow,
  queueRow,
  eventsRow,
  ledgerRow,
  ledgerAccountsRow,
  modelRunRow,
  createRunRow,
  modelThroughputRow,
  ledgerSizeRow,
  sizeRow,
  webhooksRow,
  libraryRow,
  archiveRow,
  csvRow,
  gridRow,
  adminRow,
  configRow,
];
