// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Configuration.Live;

/// <summary>What a look at the file shows without reading it; another stamp means that it may say something else.</summary>
/// <param name="Target">Where the text is: the file itself, or what a link leads to.</param>
/// <param name="Written">When it was written last.</param>
/// <param name="Length">Its length in bytes; -1 for a file that is not there.</param>
internal readonly record struct FileStamp(string Target, DateTime Written, long Length)
{
    /// <summary>Whether there is a file.</summary>
    public bool Exists => Length >= 0;
}
