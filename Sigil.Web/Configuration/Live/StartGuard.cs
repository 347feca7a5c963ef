// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Configuration.Reading;
using Sigil.Web.Configuration.Schema;

namespace Sigil.Web.Configuration.Live;

/// <summary>
/// Refuses what would open the gateway further than its start did (SC-2). It compares with the values of the start and not with those accepted last, so that no row of small steps
/// gets there either; whoever means it changes the file on the machine and starts the gateway again.
/// </summary>
internal static class StartGuard
{
    public static IEnumerable<ConfigProblem> Check(ConfigValues start, ConfigValues next)
        => from row in ConfigSchema.Keys
           where row.Applies == KeyEffect.Guarded
           let key = row.Pattern.Split('.')
           where row.Opens(start.Find(key)?.Value, next.Find(key)?.Value)
           select new ConfigProblem(
               next.Find(key)?.Source ?? "the file", row.Pattern, "this would open the gateway further than its start did, and is refused while it runs; only a start from a file that says so takes it");
}
