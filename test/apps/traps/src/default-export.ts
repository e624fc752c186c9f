import { Client as Base } from "@microsoft/microsoft-graph-client";

export default Base.init({});
