// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Cli;

return await CliApplication.RunAsync(args);
