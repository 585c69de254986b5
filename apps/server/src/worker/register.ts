import { randomUUID } from "node:crypto";
import {
  askForLink,
  auditLedger as auditLedgerJob,
  countDays,
  countToday,
  fillSlot,
  fixAd,
  planRun,
  reconcileBilling,
  renderVersion,
  runReflow,
  sendMails as sendMailsJob,
  stopMemberRuns,
  sweepAccounts,
  sweepBilling as sweepBillingJob,
  sweepCredits as sweepCreditsJob,
  sweepLibrary,
  sweepRuns,
  sweepUploads as sweepUploadsJob,
  testPrompt,
  undoDuplicate,
} from "@static-engine/jobs";
import {
  auditLedger,
  fillRunSlot,
  LEDGER_REPORT,
  mailLink,
  planRunSlots,
  purgeAccounts,
  purgeTrash,
  reconcile,
  refreshStatistics,
  removeFiles,
  renderAdVersion,
  runAdReflow,
  runFix,
  runPromptTest,
  sendMails,
  stopRuns,
  sweepBilling,
  sweepCredits,
  sweepScenes,
  sweepStaleRuns,
  sweepUploads,
  undoDuplicatePlan,
  writeReport,
} from "@static-engine/services";
import type { Container } from "../container.ts";
import { buryJob } from "./bury-job.ts";

/** Every job contract with its handler. A handler is a verb with a fresh context; it knows no queue. */
export async function registerHandlers(container: Container): Promise<void> {
  const { queue, env } = container;
  const context = () => container.createContext({ id: randomUUID(), ip: null });
  const one = { concurrency: 1 };
  // Most of these wait for a provider; painting has a limit of its own, in the renderer.
  const waiting = { concurrency: env.WORKER_JOBS };
  const few = { concurrency: Math.max(1, Math.ceil(env.WORKER_JOBS / 4)) };

  await queue.work(planRun, (input, signal) => planRunSlots({ ctx: context(), input, signal }), few);
  await queue.work(fillSlot, (input, signal) => fillRunSlot({ ctx: context(), input, signal }), waiting);
  await queue.work(fixAd, (input, signal) => runFix({ ctx: context(), input, signal }), few);
  await queue.work(renderVersion, (input, signal) => renderAdVersion({ ctx: context(), input, signal }), {
    concurrency: env.WORKER_CONCURRENCY,
  });
  await queue.work(runReflow, (input, signal) => runAdReflow({ ctx: context(), input, signal }), {
    // One member's large library must not keep the next member waiting.
    concurrency: 2,
  });
  for (const [job, deep] of [
    [countToday, false],
    [countDays, true],
  ] as const) {
    await queue.work(
      job,
      async () => {
        await refreshStatistics({ ctx: context(), input: { deep } });
      },
      one,
    );
  }
  await queue.work(
    stopMemberRuns,
    async (input) => {
      await stopRuns({ ctx: context(), input });
    },
    one,
  );
  await queue.work(
    sweepRuns,
    async () => {
      await sweepStaleRuns({ ctx: context() });
    },
    one,
  );
  await queue.work(
    sweepCreditsJob,
    async () => {
      await sweepCredits({ ctx: context() });
    },
    one,
  );
  await queue.work(
    auditLedgerJob,
    async () => {
      const differences = await auditLedger(container.database.drizzle);
      await writeReport(container.database.drizzle, LEDGER_REPORT, { differences }, new Date());
      if (differences.length > 0) container.log.error({ differences }, "the ledger does not add up");
    },
    one,
  );
  await queue.work(undoDuplicate, (input) => undoDuplicatePlan({ ctx: context(), input }), one);
  await queue.work(
    sweepBillingJob,
    async () => {
      await sweepBilling({ ctx: context() });
    },
    one,
  );
  await queue.work(
    sendMailsJob,
    async () => {
      await sendMails({ ctx: context() });
    },
    one,
  );
  await queue.work(
    sweepAccounts,
    async () => {
      await purgeAccounts({ ctx: context() });
    },
    one,
  );
  await queue.work(testPrompt, (input, signal) => runPromptTest({ ctx: context(), input, signal }), one);
  await queue.work(askForLink, (input) => mailLink({ ctx: context(), input }), one);
  await queue.work(
    reconcileBilling,
    async () => {
      if (container.createContext({ id: "mode", ip: null }).payments.mode === "off") return;
      const found = await reconcile({ ctx: context(), input: { repair: true } });
      if (found.length > 0) container.log.warn({ differences: found }, "billing differed from the provider");
    },
    one,
  );
  await queue.work(
    sweepLibrary,
    async () => {
      await purgeTrash({ ctx: context() });
      await removeFiles({ ctx: context() });
    },
    one,
  );
  await queue.work(
    sweepUploadsJob,
    async () => {
      await sweepUploads({ ctx: context() });
      await sweepScenes({ ctx: context() });
    },
    one,
  );
  await queue.workDeadLetters((dead) => buryJob(context(), dead));
}
