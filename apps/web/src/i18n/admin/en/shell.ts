export const shell = {
  tag: "Admin",
  nav: "Admin sections",
  menu: "Sections",
  findMember: "Find a member",
  memberApp: "Member app",
  account: "Admin account",
  closed: "Your role does not include this",
  closedText: "{{role}} cannot open this section. Ask a super admin if you need it.",
  toStart: "To the dashboard",
  ledgerWrong_one: "The ledger has {{count}} difference",
  ledgerWrong_other: "The ledger has {{count}} differences",
  ledgerWrongText: "A balance does not add up. See what under System, before anything is granted or taken.",
  sections: {
    dashboard: "Dashboard",
    members: "Members",
    concepts: "Concepts",
    prompts: "Prompts",
    providers: "Providers",
    queue: "Queue and runs",
    orders: "Canva orders",
    config: "Config",
    system: "System",
    audit: "Audit log",
    team: "Team",
  },
};

export const roles = {
  super_admin: "Super admin",
  content_admin: "Content admin",
  support: "Support",
};
