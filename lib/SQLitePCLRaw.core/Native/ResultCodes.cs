// SPDX-License-Identifier: Apache-2.0
namespace SQLitePCL.Native;

internal static class ResultCodes
{
    internal const int Ok = 0;
}
