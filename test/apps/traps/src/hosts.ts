/** None of these goes to the service. */
export async function elsewhere(user: string) {
  await fetch("https://graph.microsoft.com.evil.example/v1.0/me");
  await fetch("https://graph.microsoft.com@evil.example/v1.0/me");
  await fetch("https://evil.example/https://graph.microsoft.com/v1.0/me");
  await fetch("https://graph.microsoft.com:8443/v1.0/me");
  await fetch(`https://graph.example/v1.0/users/${user}`);
  await fetch("/v1.0/me");
  await fetch("//graph.example/v1.0/me");
}

/** These do. */
export async function spelled() {
  await fetch("HTTPS://Graph.Microsoft.COM/v1.0/me/calendar");
  await fetch("https://graph.microsoft.com/v1.0/me/../users/./");
  await fetch("https://graph.microsoft.com/v1.0/me/messages#x?y=/z");
  await fetch("https://graph.microsoft.com/v1.0/%6De/events");
}
