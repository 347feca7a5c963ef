// SPDX-License-Identifier: Apache-2.0
using Sigil.Infrastructure.Storage.Sqlite;

namespace Sigil.Infrastructure.Tests.Sqlite;

public sealed class NativeLibraryCheckTests
{
    [Theory]
    [InlineData("3.40.1", true)]
    [InlineData("3.51.2", true)]
    [InlineData("3.51.3", false)]
    [InlineData("3.54.1", false)]
    public void HasResetFault_ByVersion_IsKnown(string version, bool expected)
        => Assert.Equal(expected, NativeLibraryCheck.HasResetFault(Version.Parse(version)));
}
