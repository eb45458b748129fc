# Text fields
field-length = {$count}/{$limit} characters
field-too-long = {$count}/{$limit} characters: too long to be saved, please shorten it
