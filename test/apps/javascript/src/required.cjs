const { Client } = require("@microsoft/microsoft-graph-client");
const axios = require("axios");

const client = Client.init({});

exports.load = async function load() {
  await client.api("/me/drive").get();
  await axios.get("https://graph.microsoft.com/v1.0/me/photo");
};
