// Each gate does it, refuses it, stays quiet (75 ILCS 70/1): what each asks for, and what may leave by it.
import { describe, test } from "node:test";
import { conditions } from "../../../src/domain/disclosure/terms.ts";
import {
  ann,
  approve,
  approved,
  april,
  at,
  confirm,
  confirmed,
  consent,
  counsel,
  eli,
  given,
  gus,
  identity,
  noor,
  order,
  otherSha256,
  packed,
  records,
  release,
  signed,
  table,
} from "./given-disclosure.ts";

const checkOrder = { type: "CheckOrder" } as const;

describe("court order (70/1(a)(1))", () => {
  const gate = at("courtOrder");
  test("a court order without its document is none", () => {
    given(gate)
      .when(noor({ ...order, files: 0 } as typeof order))
      .thenRefused("OrderWithoutDocument");
    given(gate).when(ann(checkOrder)).thenRefused("OrderNotRecorded");
    given(gate).when(ann(approve)).thenRefused("OrderNotRecorded");
  });
  test("it is checked by the Director or a designee on their days, not by whoever else keeps the register or logged it", () => {
    const recorded = [...gate, noor(order)];
    given(recorded).when(noor(checkOrder)).thenRefused("NotYoursToDecide");
    given(recorded).when(eli(checkOrder)).thenRefused("NotYoursToDecide");
    given(recorded).when(gus(checkOrder, april)).thenRefused("NotYoursToDecide");
    given(recorded).when(gus(checkOrder)).thenEvents("OrderChecked");
    given(recorded, ann(checkOrder)).when(gus(checkOrder)).thenNothing();
  });
  test("another order is to be checked anew", () => {
    const so = given(gate, noor(order), ann(checkOrder), noor(order));
    so.when(ann(approve)).thenRefused("OrderNotChecked");
  });
  test("whether counsel was asked stands there before anybody approves", () => {
    const checked = [...gate, noor(order), ann(checkOrder)];
    given(checked).when(ann(approve)).thenRefused("CounselNotNoted");
    given(checked, noor(counsel)).when(ann(approve)).thenEvents({ type: "Approved", gate: "courtOrder" });
  });
  test("records leave by it, with text or files, and nothing of another gate's", () => {
    const so = given(approved.courtOrder);
    so.when(noor(records())).thenEvents("PackageAssembled");
    so.when(noor(identity())).thenRefused("PackageOfOtherGate");
    so.when(noor(table)).thenRefused("PackageOfOtherGate");
    so.when(noor(records({ package: { sort: "records", text: false, files: 0 } }))).thenRefused("PackageEmpty");
  });
});

describe("emergency (70/1(a)(2))", () => {
  test("with one condition missing it is refused, whichever it is, and named", () => {
    for (const missing of conditions) {
      const others = conditions.filter((one) => one !== missing).map((one) => ann(confirm(one)));
      given(at("emergency"), others).when(ann(approve)).thenRefused("ConditionNotConfirmed");
      given(at("emergency"), others, ann(confirm(missing)))
        .when(ann(approve))
        .thenEvents("Approved");
    }
  });
  test("each is confirmed by the person who decides", () => {
    const so = given(at("emergency"), confirmed(gus), ann(confirm("swornOfficer")));
    so.when(ann(approve)).thenRefused("ConditionOfAnother");
    given(at("emergency"), confirmed(gus)).when(gus(approve)).thenEvents("Approved");
    given(at("emergency"))
      .when(noor(confirm("swornOfficer")))
      .thenRefused("NotYoursToDecide");
    given(at("emergency"), confirmed(ann))
      .when(ann(confirm("imminentDanger")))
      .thenNothing();
  });
  test("it identifies a suspect, a witness or a victim, the one it was confirmed for", () => {
    given(at("emergency"))
      .when(ann({ type: "Confirm", condition: "identifyingOnly", of: null }))
      .thenRefused("IdentifiesNobody");
    const witness = identity({ package: { sort: "identity", of: "witness", fields: ["fullName"] } });
    given(approved.emergency).when(noor(witness)).thenRefused("IdentifiesNobody");
  });
  test("no files, and nothing but identity, can be in its package", () => {
    given(approved.emergency)
      .when(noor(identity({ files: 1 })))
      .thenRefused("PackageTakesNoFiles");
    given(approved.emergency).when(noor(records())).thenRefused("PackageOfOtherGate");
    given(approved.emergency).when(noor(identity())).thenEvents("PackageAssembled");
  });
  test("before it leaves, the officer's form is signed and kept by somebody, or the refusal to sign stands there", () => {
    given(packed.emergency).when(noor(release)).thenRefused("FormNotRecorded");
    given(packed.emergency)
      .when(noor({ ...signed, files: 0 } as typeof signed))
      .thenRefused("FormWithoutCopy");
    given(packed.emergency)
      .when(noor({ ...signed, heldBy: null } as typeof signed))
      .thenRefused("FormWithoutHolder");
    given(packed.emergency)
      .when(noor({ ...signed, heldBy: 99 } as typeof signed))
      .thenRefused("FormWithoutHolder");
    given(packed.emergency, noor(signed)).when(noor(release)).thenEvents("Released");
    const not = noor({ type: "RecordForm", signed: false, heldBy: null, files: 0 });
    given(packed.emergency, not).when(noor(release)).thenEvents("Released").thenState({ status: "released" });
  });
  test("what belongs to another gate is none of its conditions", () => {
    given(at("emergency")).when(noor(order)).thenRefused("OtherGate");
    given(at("courtOrder"))
      .when(ann(confirm("swornOfficer")))
      .thenRefused("OtherGate");
  });
});

describe("the patron's own record, or written consent", () => {
  test("written consent without its document is none; for the own record it is seen who they are", () => {
    const written = noor({ type: "RecordConsent", consent: "written", verified: "signatureCompared", files: 0 });
    given(at("consent")).when(written).thenRefused("ConsentWithoutDocument");
    given(at("consent")).when(ann(approve)).thenRefused("ConsentNotRecorded");
    given(at("consent"), noor(consent)).when(ann(approve)).thenEvents("Approved");
  });
});

describe("statistics (70/1(b))", () => {
  test("a table leaves, and no file", () => {
    given(packed.statistics).when(noor(release)).thenEvents("Released");
    given(approved.statistics)
      .when(noor({ ...table, files: 1 } as typeof table))
      .thenRefused("PackageTakesNoFiles");
    given(approved.statistics).when(noor(records())).thenRefused("PackageOfOtherGate");
  });
});

describe("what leaves", () => {
  test("is exactly what was seen, and there must be something", () => {
    given(approved.consent).when(noor(release)).thenRefused("PackageMissing");
    given(packed.consent)
      .when(noor({ ...release, sha256: otherSha256 } as typeof release))
      .thenRefused("PackageChanged");
    given(packed.consent).when(eli(release)).thenRefused("NotOfTheRegister");
  });
});
