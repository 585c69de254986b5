export const orders = {
  title: "Template orders",
  lead: "A designer rebuilds the ad as an editable Canva template. You get a link.",
  empty: "No templates ordered yet",
  emptyText: "Open an ad of your library and order its template there.",
  toLibrary: "Open the library",
  ad: "Ad",
  ordered: "Ordered",
  state: "State",
  open: "Open template",
  buy: "Editable template, {{price}}",
  status: {
    pending: "Not paid yet",
    paid: "Waiting for a designer",
    in_progress: "Being made",
    delivered: "Delivered",
    refunded: "Refunded",
  },
};
