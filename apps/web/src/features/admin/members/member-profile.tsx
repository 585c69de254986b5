import type { AdminMember } from "@static-engine/contracts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES } from "../../../i18n/language.ts";
import { useFormat } from "../../../lib/format.ts";
import { Moment } from "../parts/moment.tsx";
import { Panel } from "../parts/page.tsx";

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 border-t border-line py-2 first:border-t-0 sm:grid-cols-[180px_1fr]">
      <dt className="text-ink2">{label}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  );
}

export function MemberProfile({ member }: { member: AdminMember }) {
  const { t } = useTranslation();
  const ways = [
    member.hasPassword ? t("admin.members.password") : null,
    member.hasGoogle ? t("admin.members.google") : null,
  ].filter(Boolean);
  return (
    <Panel title={t("admin.members.profile")}>
      <dl>
        <Fact label={t("admin.members.name")}>{member.fullName || t("admin.members.unnamed")}</Fact>
        <Fact label={t("admin.members.email")}>
          {member.email}
          <span className="text-ink3">
            {" · "}
            {member.emailVerifiedAt ? t("admin.members.verified") : t("admin.members.notVerified")}
          </span>
        </Fact>
        <Fact label={t("admin.members.joined")}>
          <Moment at={member.createdAt} />
        </Fact>
        <Fact label={t("admin.members.signIn")}>{ways.join(", ") || "–"}</Fact>
        <Fact label={t("admin.members.locale")}>{LANGUAGE_NAMES[member.locale]}</Fact>
        <Fact label={t("admin.members.referral")}>
          <span className="data">{member.referralCode}</span>
        </Fact>
        <Fact label={t("admin.members.customer")}>
          <span className="data">{member.stripeCustomerId ?? "–"}</span>
        </Fact>
        <Fact label={t("admin.members.memberId")}>
          <span className="data">{member.id}</span>
        </Fact>
      </dl>
    </Panel>
  );
}

export function MemberCredits({ member }: { member: AdminMember }) {
  const { t } = useTranslation();
  const format = useFormat();
  const plan = member.subscription;
  return (
    <Panel title={t("common.credits", { count: member.credits.available })} className="self-start">
      <dl>
        <Fact label={t("admin.members.available")}>{format.number(member.credits.available)}</Fact>
        <Fact label={t("admin.members.held")}>{format.number(member.credits.held)}</Fact>
        <Fact label={t("admin.members.plan")}>
          {member.tier}
          <span className="block text-ink3">
            {plan
              ? `${format.money(plan.amount, plan.currency)} · ${t("admin.members.renews", { date: format.day(plan.periodEnd) })}`
              : t("admin.members.noPlan")}
          </span>
        </Fact>
      </dl>
    </Panel>
  );
}
