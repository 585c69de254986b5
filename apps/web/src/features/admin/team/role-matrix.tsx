import { AdminRole, allPermissions, roleMay } from "@static-engine/contracts";
import { Cell, HeadCell, Row, Table } from "@static-engine/ui";
import { Check, Minus } from "lucide-react";
import { useTranslation } from "react-i18next";

/** The matrix that the server goes by, as it is. */
export function RoleMatrix() {
  const { t } = useTranslation();
  return (
    <Table className="min-w-[620px]" scrollLabel={t("admin.team.matrix")}>
      <thead>
        <tr>
          <HeadCell className="pl-0">{t("admin.team.permission")}</HeadCell>
          {AdminRole.options.map((role) => (
            <HeadCell key={role} className="text-center">
              {t(`admin.roles.${role}`)}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {allPermissions().map((permission) => (
          <Row key={permission}>
            <Cell className="w-full pl-0">
              {t(`admin.permissions.${permission}`)}
              <span className="data ml-2 text-ink3">{permission}</span>
            </Cell>
            {AdminRole.options.map((role) => {
              const may = roleMay(role, permission);
              return (
                <Cell key={role} className="text-center">
                  {may ? (
                    <Check className="mx-auto text-ok" aria-hidden="true" />
                  ) : (
                    <Minus className="mx-auto text-ink3" aria-hidden="true" />
                  )}
                  <span className="sr-only">{may ? t("admin.team.yes") : t("admin.team.no")}</span>
                </Cell>
              );
            })}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
